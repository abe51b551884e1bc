/** What calls methods of a Nest application besides requests. */
declare module '@nestjs/schedule' {
  /** @lethe schedule */
  export function Cron(time: string | Date, options?: object): MethodDecorator;
  /** @lethe schedule */
  export function Interval(...options: (string | number)[]): MethodDecorator;
  /** @lethe schedule */
  export function Timeout(...options: (string | number)[]): MethodDecorator;
  export const CronExpression: Record<string, string>;
  export const ScheduleModule: { forRoot(options?: object): any; forRootAsync(options: object): any };
  export class SchedulerRegistry {
    addCronJob(name: string, job: unknown): void;
    getCronJob(name: string): any;
    getCronJobs(): Map<string, any>;
    deleteCronJob(name: string): void;
    addInterval(name: string, id: unknown): void;
    deleteInterval(name: string): void;
    addTimeout(name: string, id: unknown): void;
    deleteTimeout(name: string): void;
  }
}
declare module '@nestjs/event-emitter' {
  /** @lethe handle */
  export function OnEvent(event: unknown, options?: object): MethodDecorator;
  export const EventEmitterModule: { forRoot(options?: object): any };
  export { EventEmitter as EventEmitter2 } from 'events';
}
declare module '@nestjs/microservices' {
  /** @lethe handle */
  export function MessagePattern(...options: any[]): MethodDecorator;
  /** @lethe handle */
  export function EventPattern(...options: any[]): MethodDecorator;
  /** @lethe handle */
  export function GrpcMethod(service?: string, method?: string): MethodDecorator;
  /** @lethe request body */
  export function Payload(...selection: any[]): ParameterDecorator;
  export function Ctx(): ParameterDecorator;
  export const Transport: Record<string, number>;
}
declare module '@nestjs/websockets' {
  /** @lethe handle */
  export function SubscribeMessage(message: unknown): MethodDecorator;
  export function WebSocketGateway(...options: any[]): ClassDecorator;
  export function WebSocketServer(): PropertyDecorator;
  /** @lethe request body */
  export function MessageBody(...selection: any[]): ParameterDecorator;
  export function ConnectedSocket(): ParameterDecorator;
}
declare module '@nestjs/cqrs' {
  /** @lethe handle */
  export function CommandHandler(command: unknown, options?: object): ClassDecorator;
  /** @lethe handle */
  export function QueryHandler(query: unknown): ClassDecorator;
  /** @lethe handle */
  export function EventsHandler(...events: any[]): ClassDecorator;
  export class CommandBus { execute<Command = any, Result = any>(command: Command): Promise<Result> }
  export class QueryBus { execute<Query = any, Result = any>(query: Query): Promise<Result> }
  export class EventBus { publish(event: object): any; publishAll(events: object[]): any }
}
