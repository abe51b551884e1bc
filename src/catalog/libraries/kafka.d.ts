/** A topic keeps messages for a week where the broker is not told otherwise. Sources: README of kafkajs 2; log.retention.hours and retention.ms in the configuration of Kafka 4 brokers. */
declare module 'kafkajs' {
  export interface Producer {
    connect(): Promise<void>; disconnect(): Promise<void>; transaction(): Promise<any>;
    /** @lethe entry record.topic data=record.messages.value kind=topic seconds='604800' */ send(record: any): Promise<any>;
    /** @lethe entry batch.topicMessages.topic data=batch.topicMessages.messages.value kind=topic seconds='604800' */ sendBatch(batch: any): Promise<any>;
  }
  export interface Consumer {
    connect(): Promise<void>; disconnect(): Promise<void>; subscribe(options: any): Promise<void>;
    /** @lethe handle */ run(options?: any): Promise<void>;
  }
  export interface Admin {
    connect(): Promise<void>; disconnect(): Promise<void>; listTopics(): Promise<string[]>;
    /** @lethe topics options.topics */ createTopics(options: any): Promise<boolean>;
    /** @lethe entry-removal options.topics kind=topic */ deleteTopics(options: any): Promise<void>;
  }
  export class Kafka {
    constructor(options: any);
    producer(options?: any): Producer; consumer(options?: any): Consumer; admin(options?: any): Admin;
  }
  export type KafkaConfig = any; export type RecordMetadata = any; export type SASLOptions = any; export const Partitioners: any; export const CompressionTypes: any; export enum logLevel { NOTHING, ERROR, WARN, INFO, DEBUG }
}
