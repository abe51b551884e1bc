import { technologies } from './technologies.js';

/** Ports that only databases and their like listen on; others (80, 8080, 9000) serve pages as well. */
const databasePorts: ReadonlySet<number> = new Set([5432, 26257, 3306, 1433, 27017, 6379, 11211, 9200, 9300, 5984, 9092, 2181, 5672, 15672, 9042, 8123, 7687, 8086, 8529, 5601]);

/** A rule that opens more than this opens everything, which says nothing of a database. */
const narrow = 20_000;

/** The databases whose ports lie in a range. */
export function technologiesBetween(from: number, to: number): { technology: string; title: string; ports: number[] }[] {
  if (to - from > narrow) return [];
  const seen = new Set<number>();
  return technologies.flatMap(({ name, title, ports: [main] }) => {
    if (main === undefined || main < from || main > to || !databasePorts.has(main) || seen.has(main)) return [];
    seen.add(main);
    return [{ technology: name, title, ports: [main] }];
  }).slice(0, 1);
}

/** What a managed server runs, by the name of its engine: `aurora-mysql`, `sqlserver-ex`, `RabbitMQ`. */
export function subjectOfEngine(engine: string): { technology: string; title: string } {
  const [, technology, title] = engines.find(([pattern]) => pattern.test(engine)) ?? [undefined, 'postgresql', 'Database'];
  return { technology, title };
}

const engines: readonly [RegExp, string, string][] = [
  [/rabbit/i, 'rabbitmq', 'RabbitMQ'], [/activemq/i, 'activemq', 'ActiveMQ'], [/maria/i, 'mariadb', 'MariaDB'], [/mysql/i, 'mysql', 'MySQL'], [/sqlserver/i, 'mssql', 'SQL Server'], [/postgres/i, 'postgresql', 'PostgreSQL'],
];
