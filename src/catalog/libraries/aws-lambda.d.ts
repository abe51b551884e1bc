/** Events that AWS hands to functions: requests through API Gateway, load balancers and function addresses, and users of Cognito. Source: @types/aws-lambda. */
declare module 'aws-lambda' {
  interface Caller {
    /** @lethe request ip */ sourceIp: string;
    /** @lethe personal network */ userAgent: string | null;
    user: string | null;
  }
  interface RequestContext { requestId: string; stage: string; authorizer?: any; identity: Caller; http: Caller & { method: string; path: string }; [member: string]: any }
  /** @lethe request whole */
  export interface APIGatewayProxyEvent {
    /** @lethe request body */ body: string | null;
    /** @lethe request headers */ headers: Record<string, string | undefined>;
    /** @lethe request headers */ multiValueHeaders: Record<string, string[] | undefined>;
    /** @lethe request query */ queryStringParameters: Record<string, string | undefined> | null;
    /** @lethe request query */ multiValueQueryStringParameters: Record<string, string[] | undefined> | null;
    /** @lethe request query */ rawQueryString: string;
    /** @lethe request params */ pathParameters: Record<string, string | undefined> | null;
    /** @lethe request cookies */ cookies?: string[];
    httpMethod: string;
    path: string;
    rawPath: string;
    resource: string;
    routeKey: string;
    isBase64Encoded: boolean;
    requestContext: RequestContext;
    stageVariables: Record<string, string | undefined> | null;
  }
  export interface APIGatewayProxyResult { statusCode: number; headers?: object; multiValueHeaders?: object; body: string; isBase64Encoded?: boolean }
  export interface CognitoEvent {
    triggerSource: string;
    userPoolId: string;
    /** @lethe personal identity */ userName: string;
    request: {
      /** @lethe personal contact */ userAttributes: Record<string, string>;
      /** @lethe personal credential */ password: string;
      [member: string]: any;
    };
    response: any;
  }
  export interface Context { awsRequestId: string; functionName: string; getRemainingTimeInMillis(): number; [member: string]: any }
  export type Callback<Result = any> = (error?: any, result?: Result) => void;
  export type Handler<Event = any, Result = any> = (event: Event, context: Context, callback: Callback<Result>) => any;
  export {
    type APIGatewayProxyEvent as APIGatewayEvent, type APIGatewayProxyEvent as APIGatewayProxyEventV2, type APIGatewayProxyEvent as ALBEvent, type APIGatewayProxyEvent as LambdaFunctionURLEvent,
    type APIGatewayProxyResult as APIGatewayProxyResultV2, type APIGatewayProxyResult as APIGatewayProxyStructuredResultV2, type APIGatewayProxyResult as ALBResult,
    type CognitoEvent as PostConfirmationTriggerEvent, type CognitoEvent as PreSignUpTriggerEvent, type CognitoEvent as PreTokenGenerationTriggerEvent, type CognitoEvent as CustomMessageTriggerEvent,
  };
  export type APIGatewayProxyHandler = Handler<APIGatewayProxyEvent, APIGatewayProxyResult>;
  export type APIGatewayProxyHandlerV2 = Handler<APIGatewayProxyEvent, APIGatewayProxyResult>;
  export type ALBHandler = Handler<APIGatewayProxyEvent, APIGatewayProxyResult>;
  export type PostConfirmationTriggerHandler = Handler<CognitoEvent>;
  export type PreSignUpTriggerHandler = Handler<CognitoEvent>;
  export type SQSEvent = any; export type SQSHandler = Handler; export type SNSEvent = any; export type SNSHandler = Handler; export type S3Event = any; export type S3Handler = Handler;
  export type ScheduledEvent = any; export type ScheduledHandler = Handler; export type EventBridgeEvent<Kind = any, Detail = any> = any; export type DynamoDBStreamEvent = any;
}
