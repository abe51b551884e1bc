/** Packages that speak to a store, by what the store is called; those that speak to several have no technology of their own. */
export const clientPackages: Readonly<Record<string, { technology: string; title: string }>> = {
  ...packages('postgresql', 'PostgreSQL', ['pg', 'pg-pool', 'pg-promise', 'postgres', 'slonik', '@prisma/adapter-pg', '@neondatabase/serverless', 'pg-boss', 'graphile-worker']),
  ...packages('mysql', 'MySQL', ['mysql', 'mysql2', '@planetscale/database']),
  ...packages('mariadb', 'MariaDB', ['mariadb']),
  ...packages('mssql', 'SQL Server', ['mssql', 'tedious']),
  ...packages('mongodb', 'MongoDB', ['mongodb', 'mongoose', '@nestjs/mongoose', '@typegoose/typegoose', 'mongoist', 'monk']),
  ...packages('redis', 'Redis', ['ioredis', 'redis', '@redis/client', 'bull', 'bullmq', 'connect-redis', '@keyv/redis']),
  ...packages('elasticsearch', 'Elasticsearch', ['@elastic/elasticsearch']),
  ...packages('opensearch', 'OpenSearch', ['@opensearch-project/opensearch']),
  ...packages('kafka', 'Kafka', ['kafkajs', 'node-rdkafka', '@confluentinc/kafka-javascript']),
  ...packages('cassandra', 'Cassandra', ['cassandra-driver']),
  ...packages('rabbitmq', 'RabbitMQ', ['amqplib', 'amqp-connection-manager']),
  ...packages('postgresql', 'The database', [
    'typeorm', '@nestjs/typeorm', 'sequelize', 'sequelize-typescript', '@nestjs/sequelize', 'knex', 'kysely', 'drizzle-orm', 'drizzle-kit', '@mikro-orm/core', '@mikro-orm/nestjs', 'objection', '@boxyhq/saml-jackson',
  ]),
};

function packages(technology: string, title: string, names: readonly string[]): Record<string, { technology: string; title: string }> {
  return Object.fromEntries(names.map((name) => [name, { technology, title }]));
}

/** Words with which configurations say what they connect with: `dialect: 'postgres'`, `client: 'mysql2'`. */
const dialectWords: readonly [RegExp, { technology: string; title: string }][] = [
  [/^(pg|postgres(ql)?|cockroach(db)?)$/, { technology: 'postgresql', title: 'PostgreSQL' }], [/^mysql2?$/, { technology: 'mysql', title: 'MySQL' }], [/^mariadb$/, { technology: 'mariadb', title: 'MariaDB' }],
  [/^(mssql|sqlserver)$/, { technology: 'mssql', title: 'SQL Server' }], [/^mongo(db)?$/, { technology: 'mongodb', title: 'MongoDB' }], [/^redis$/, { technology: 'redis', title: 'Redis' }],
];

export function clientOfDialect(word: string): { technology: string; title: string } | undefined {
  return dialectWords.find(([pattern]) => pattern.test(word))?.[1];
}
