import { describe, expect, it } from 'vitest';
import { readSql } from '../../src/sql/script.js';

const day = 86_400;

/** `delete sessions created_at 2592000 all`: effects with their conditions, in short. */
function shortly(text: string): string[] {
  return readSql(text).effects.map(({ effect: { verb, table, condition } }) => {
    if (condition === undefined) return `${verb} ${table}`;
    const { moment, column, scope, checksOnly } = condition;
    const value = moment.kind === 'age' ? String(moment.seconds ?? 'unknown') : moment.kind === 'parameter' ? JSON.stringify(moment.parameter) : 'now';
    return `${verb} ${table} ${column} ${value} ${scope}${checksOnly ? ' checks' : ''}`;
  });
}

describe('statements on rows', () => {
  it.each([
    ["DELETE FROM sessions WHERE created_at < NOW() - INTERVAL '30 days'", [`delete sessions created_at ${30 * day} all`]],
    ['DELETE FROM public."sessions" s WHERE s.created_at < $1 AND user_id = $2', ['delete sessions created_at {"position":0} one']],
    ['DELETE FROM `sessions` WHERE created_at < DATE_SUB(NOW(), INTERVAL 30 DAY) LIMIT 100', [`delete sessions created_at ${30 * day} all`]],
    ['DELETE FROM sessions WHERE user = ? AND expires_at < ?', ['delete sessions expires_at {"position":1} one']],
    ["DELETE FROM sessions WHERE expires_at < datetime('now', '-7 days')", [`delete sessions expires_at ${7 * day} all`]],
    ["DELETE FROM sessions WHERE expires_at < datetime('now')", ['delete sessions expires_at now all']],
    ['DELETE FROM sessions WHERE expires_at < CURRENT_TIMESTAMP AND kind = \'guest\'', ['delete sessions expires_at now some']],
    ["DELETE FROM visits WHERE now() - seen_at > interval '1 year 6 months'", [`delete visits seen_at ${365 * day + 182.5 * day} all`]],
    ['DELETE FROM visits WHERE DATEDIFF(NOW(), seen_at) > 30', [`delete visits seen_at ${30 * day} all`]],
    ["DELETE FROM visits WHERE seen_at + interval '2 hours' < now()", ['delete visits seen_at 7200 all']],
    ["DELETE FROM visits WHERE seen_at < now() - 90 * interval '1 day'", [`delete visits seen_at ${90 * day} all`]],
    ['DELETE FROM visits WHERE seen_at < now() - lethe_value_1', ['delete visits seen_at unknown all']],
    ['DELETE FROM visits WHERE seen_at < lethe_value_0', ['delete visits seen_at {"insertion":0} all']],
    ['DELETE FROM visits WHERE seen_at < :cutoff', ['delete visits seen_at {"name":"cutoff"} all']],
    ['DELETE FROM visits WHERE seen_at < now() AND closed_by IS NOT NULL', ['delete visits seen_at now some']],
    ['DELETE FROM visits WHERE seen_at IS NOT NULL AND seen_at < now()', ['delete visits seen_at now all']],
    ['DELETE FROM visits WHERE seen_at < now() AND closed_by IS NULL', ['delete visits seen_at now all']],
    ['DELETE FROM visits WHERE seen_at < now() AND guest_id IS NULL', ['delete visits seen_at now some']],
    ['DELETE FROM visits WHERE seen_at < $<cutoff>', ['delete visits seen_at {"name":"cutoff"} all']],
    ['DELETE FROM visits WHERE seen_at < $[cutoff]', ['delete visits seen_at {"name":"cutoff"} all']],
    ['DELETE FROM visits WHERE seen_at < $/cutoff/', ['delete visits seen_at {"name":"cutoff"} all']],
    ['DELETE FROM visits WHERE seen_at < $<limits.cutoff:value>', ['delete visits seen_at {"name":"limits_cutoff"} all']],
    ['DELETE FROM visits WHERE seen_at < $1 AND id IN ($2:csv)', ['delete visits seen_at {"position":0} some']],
    ['DELETE FROM visits WHERE seen_at < $1::date AND id IN ($<ids:list>)', ['delete visits seen_at {"position":0} some']],
    ['UPDATE visits SET $<column:name> = $<value> WHERE id = $<id>', ['update visits']],
    ['UPDATE visits SET $1~ = $2 WHERE id = $3', ['update visits']],
    ["DELETE FROM visits WHERE id IN (SELECT id FROM visits WHERE seen_at < now() - interval '1 day' LIMIT 500)", ['delete visits seen_at 86400 all', 'read visits seen_at 86400 all']],
    ["DELETE FROM visits WHERE id NOT IN (SELECT id FROM visits WHERE seen_at >= now() - interval '1 day')", ['delete visits seen_at 86400 all', 'read visits seen_at 86400 all checks']],
    ["WITH old AS (SELECT id FROM visits WHERE seen_at < now() - interval '1 day' LIMIT 500) DELETE FROM visits WHERE id IN (SELECT id FROM old)", ['read visits seen_at 86400 all', 'delete visits seen_at 86400 all']],
    ["WITH old AS (SELECT id FROM visits WHERE seen_at < now() - interval '1 day') DELETE FROM visits v USING old WHERE v.id = old.id AND v.guest_id = $1", ['read visits seen_at 86400 all', 'delete visits seen_at 86400 one']],
    ["WITH old AS (SELECT ctid FROM visits WHERE seen_at < now() - interval '1 day' AND state = 'left') DELETE FROM visits USING old AS o WHERE visits.ctid = o.ctid", ['read visits seen_at 86400 some', 'delete visits seen_at 86400 some']],
    ["DELETE FROM visits v USING (SELECT id FROM visits WHERE seen_at < now() - interval '1 day' LIMIT 9) old WHERE old.id = v.id", ['delete visits seen_at 86400 all', 'read visits seen_at 86400 all']],
    ['DELETE v FROM visits v JOIN (SELECT id FROM visits WHERE seen_at < DATE_SUB(NOW(), INTERVAL 1 DAY) LIMIT 9) old ON old.id = v.id', ['delete visits seen_at 86400 all', 'read visits seen_at 86400 all']],
    ["WITH old AS (SELECT guest_id FROM visits WHERE seen_at < now() - interval '1 day') DELETE FROM visits USING old WHERE visits.guest_id = old.guest_id", ['read visits seen_at 86400 all', 'delete visits']],
    ["WITH young AS (SELECT id FROM visits WHERE seen_at > now() - interval '1 day') DELETE FROM visits USING young WHERE visits.id = young.id", ['read visits seen_at 86400 all checks', 'delete visits']],
    ["WITH old AS (SELECT id FROM visits WHERE seen_at < now() - interval '1 day') DELETE FROM visits USING old WHERE visits.id = $1", ['read visits seen_at 86400 all', 'delete visits']],
    ["DELETE FROM visits USING (SELECT id FROM guests WHERE left_at < now()) visits WHERE guests.id = 3", ['delete visits', 'read guests left_at now all']],
    ["INSERT INTO gone SELECT v.id FROM plans p JOIN guests g ON p.id = g.plan_id JOIN visits v ON g.id = v.guest_id WHERE v.seen_at < now() - interval '1 day' * p.days", ['create gone', 'read plans seen_at unknown all', 'read guests', 'read visits seen_at unknown all']],
    ['DELETE FROM visits WHERE amount < 5', ['delete visits']],
    ['DELETE FROM visits WHERE amount < $1', ['delete visits']],
    ['DELETE v FROM visits v JOIN guests g ON g.id = v.guest_id WHERE g.left_at < NOW()', ['delete visits left_at now all', 'read guests']],
    ['TRUNCATE TABLE visits, guests', ['delete visits', 'delete guests']],
    ['SELECT * FROM tokens t LEFT JOIN guests g ON g.id = t.guest WHERE t.expires_at > now()', ['read tokens expires_at now all checks', 'read guests']],
    ["WITH old AS (DELETE FROM visits WHERE seen_at < now() - interval '1 day' RETURNING *) INSERT INTO archive SELECT * FROM old", ['delete visits seen_at 86400 all', 'create archive']],
    ['ALTER TABLE hotel.visits ON CLUSTER main DELETE WHERE guest_id = {guest: UInt64}', ['delete visits']],
    ['ALTER TABLE visits DELETE WHERE seen_at < now() - INTERVAL 30 DAY', [`delete visits seen_at ${30 * day} all`]],
    ['DELETE FROM visits WHERE seen_at < {cutoff: DateTime64(3)}', ['delete visits seen_at {"name":"cutoff"} all']],
    ['ALTER TABLE visits DROP PARTITION p2023', ['delete visits partition unknown all']],
    ['UPDATE guests SET lethe_value_0 WHERE id = 1', ['update guests']],
    ['INSERT INTO guests lethe_value_0', ['create guests']],
    ['SELECT 1; this is no SQL; DELETE FROM guests', ['delete guests']],
  ])('%s', (text, expected) => {
    expect(shortly(text)).toEqual(expected);
  });

  it('show columns of the table that they are said to be of', () => {
    const shown = (text: string): string[] => readSql(text).effects.map(({ effect: { table, columns } }) => `${table}: ${columns.join()}`);
    expect(shown('SELECT v.id, G.email, lower(g.name) AS called, tour.price FROM visits v JOIN guests g ON g.id = v.guest_id JOIN (SELECT * FROM tours) AS tour ON tour.id = v.tour_id'))
      .toEqual(['visits: id', 'guests: email,name', 'tours: ']);
    expect(shown('SELECT email, guests.name FROM guests')).toEqual(['guests: email,name']);
    expect(shown('SELECT email FROM visits JOIN guests USING (guest_id)')).toEqual(['visits: email', 'guests: ']);
  });

  it('gives a record a moment once', () => {
    const [updated] = readSql("UPDATE guests SET revoked_at = COALESCE(revoked_at, now()), left_at = ifnull(left_at, $1), email = COALESCE(email, 'x')").effects;
    expect(updated?.effect.writes).toEqual({ revoked_at: { kind: 'now' }, left_at: { kind: 'parameter', parameter: { position: 0 } }, email: { kind: 'other' } });
  });

  it('write columns with what is written', () => {
    const [updated] = readSql("UPDATE guests SET email = NULL, name = 'gone', left_at = now(), vip = false, phone = $1, tag = 'guest-' || id").effects;
    expect(updated?.effect.writes).toEqual({
      email: { kind: 'null' }, name: { kind: 'constant' }, left_at: { kind: 'now' }, vip: { kind: 'false' },
      phone: { kind: 'parameter', parameter: { position: 0 } }, tag: { kind: 'constant' },
    });
    const [created] = readSql('INSERT INTO guests (email, name) VALUES (?, ?)').effects;
    const [mutated] = readSql("ALTER TABLE guests UPDATE email = NULL, name = '' WHERE id = {id: UUID}").effects;
    expect(mutated?.effect).toMatchObject({ verb: 'update', table: 'guests', writes: { email: { kind: 'null' }, name: { kind: 'constant' } } });
    expect(created?.effect.writes).toEqual({ email: { kind: 'parameter', parameter: { position: 0 } }, name: { kind: 'parameter', parameter: { position: 1 } } });
  });
});

describe('statements on tables', () => {
  it('declare columns and foreign keys', () => {
    const [change] = readSql(`
      -- Guests; with a semicolon
      CREATE TABLE IF NOT EXISTS hotel.guests (
        id SERIAL PRIMARY KEY, email VARCHAR(255) NOT NULL, tags text[], birth_date date, profile JSONB,
        hotel_id INTEGER REFERENCES hotels (id) ON DELETE CASCADE, room int,
        CONSTRAINT room_key FOREIGN KEY (room) REFERENCES rooms (id)
      );`).changes;
    expect(change).toMatchObject({
      kind: 'create', table: 'guests',
      columns: [
        { name: 'id', type: 'number', primaryKey: true }, { name: 'email', type: 'string', nullable: false, typeText: 'Varchar' }, { name: 'tags', type: 'string', list: true },
        { name: 'birth_date', type: 'date' }, { name: 'profile', type: 'json' }, { name: 'hotel_id' }, { name: 'room' },
      ],
      foreignKeys: [
        { columns: ['hotel_id'], target: 'hotels', onDelete: 'cascade', explicit: true },
        { name: 'room_key', columns: ['room'], target: 'rooms', onDelete: 'no-action', explicit: false },
      ],
    });
  });

  it('keep the brackets of lists and of texts', () => {
    expect(shortly("UPDATE visits SET tags = ARRAY[kind, place], first = tags[1] WHERE note = '$[kind]'")).toEqual(['update visits']);
  });

  it('know where each column stands', () => {
    const text = 'SELECT 1;\nCREATE TABLE guests (\n  id int,\n  email text\n);';
    const [change] = readSql(text).changes;
    const offsets = change?.kind === 'create' ? change.columns.map(({ offset }) => text.slice(offset, offset + 5)) : [];
    expect(offsets).toEqual(['id in', 'email']);
  });

  it('alter them', () => {
    const { changes } = readSql(`ALTER TABLE guests ADD COLUMN phone text, DROP COLUMN fax, RENAME COLUMN a TO b;
      ALTER TABLE ONLY visits ADD CONSTRAINT k FOREIGN KEY (guest_id) REFERENCES guests (id) ON DELETE SET NULL;
      ALTER TABLE visits RENAME TO stays; RENAME TABLE hotel.notes TO remarks, drafts TO letters; DROP TABLE IF EXISTS rooms CASCADE;`);
    expect(changes.map(({ kind, table }) => `${kind} ${table}`)).toEqual([
      'add-column guests', 'drop-column guests', 'rename-column guests', 'add-foreign-key visits', 'rename visits', 'rename notes', 'rename drafts', 'drop rooms',
    ]);
  });

  it('add columns with unfinished sums', () => {
    const { changes, problems } = readSql('ALTER TABLE hits ADD COLUMN "tags" SimpleAggregateFunction(groupArrayArray, Array(String)) AFTER "at", ADD COLUMN ips AggregateFunction(uniq, String)');
    expect(problems).toEqual([]);
    expect(changes).toMatchObject([{ column: { name: 'tags' } }, { column: { name: 'ips' } }]);
  });

  it.each([
    ['the numbers that an identity counts in', 'CREATE TABLE "guests" ("id" INT GENERATED ALWAYS AS IDENTITY (START WITH 1 INCREMENT BY 1) PRIMARY KEY, "email" varchar NOT NULL, "room" int REFERENCES rooms (id) ON DELETE CASCADE)', 'guests: id number, email string, room number -> rooms cascade'],
    ['the name of a sequence', 'create table public.guests (id bigint generated by default as identity (sequence name public."guests_id_seq") not null, email text)', 'guests: id number, email string'],
    ['lists in the words of the standard', 'CREATE TABLE guests (id int, tags text array, phones text ARRAY NOT NULL)', 'guests: id number, tags string[], phones string[]'],
    ['rows that are not logged', 'CREATE UNLOGGED TABLE IF NOT EXISTS guests (id int, email text)', 'guests: id number, email string'],
    ['a comma behind the last column', "CREATE TABLE guests (id int, email text DEFAULT 'a,b' COMPRESSION lz4 WITH OPTIONS, )", 'guests: id number, email string'],
    ['a period without overlap, and keys', "CREATE TABLE guests (id int, room int, kind enum('a','b') COLUMN_FORMAT FIXED, stay tstzrange, EXCLUDE USING gist (room WITH =, stay WITH &&) WHERE (room > 0), CONSTRAINT room_key FOREIGN KEY (room) REFERENCES rooms (id) ON DELETE SET NULL) WITH STORAGE fast", 'guests: id number, room number -> rooms set-null, kind enum, stay unknown'],
  ])('are read without what only one database knows: %s', (_, text, expected) => {
    const { changes, problems } = readSql(text);
    expect(problems).toEqual([]);
    expect(changes.map((change) => (change.kind === 'create' ? `${change.table}: ${change.columns.map(({ name, type, list }) => {
      const key = change.foreignKeys.find(({ columns }) => columns.includes(name));
      return `${name} ${type}${list ? '[]' : ''}${key === undefined ? '' : ` -> ${key.target} ${key.onDelete}`}`;
    }).join(', ')}` : change.kind))).toEqual([expected]);
  });

  it('are altered without what only one database knows', () => {
    const { changes, problems } = readSql('ALTER TABLE hits ADD COLUMN IF NOT EXISTS note String CODEC(ZSTD(3)); ALTER TABLE guests ADD "tags" integer array, DROP COLUMN fax, ADD CONSTRAINT u EXCLUDE (a WITH =); ALTER TABLE guests ADD CONSTRAINT u EXCLUDE (a WITH =)');
    expect(changes).toMatchObject([{ kind: 'add-column', table: 'hits', column: { name: 'note', type: 'string' } }, { kind: 'add-column', column: { name: 'tags', list: true } }, { kind: 'drop-column', column: 'fax' }]);
    expect(problems).toHaveLength(1);
  });

  it('mark temporary ones', () => {
    expect(readSql('CREATE TEMPORARY TABLE old AS SELECT 1; CREATE TEMP TABLE ids (id int)').changes).toMatchObject([{ table: 'old', isTemporary: true }, { table: 'ids', isTemporary: true }]);
  });

  it('understand the dialect of MySQL', () => {
    const { changes, problems } = readSql("CREATE TABLE `guests` (`id` int unsigned NOT NULL AUTO_INCREMENT, `email` varchar(255) CHARACTER SET utf8 DEFAULT NULL COMMENT 'x;y', KEY `i` (`email`)) ENGINE=InnoDB DEFAULT CHARSET=utf8;");
    expect(problems).toEqual([]);
    expect(changes).toMatchObject([{ kind: 'create', table: 'guests', columns: [{ name: 'id', type: 'number' }, { name: 'email', type: 'string' }] }]);
  });

  it.each([
    'CREATE SEQUENCE public.guests_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1',
    'CREATE SEQUENCE guests_id_seq INCREMENT 1 START 1',
    'ALTER SEQUENCE public.guests_id_seq OWNED BY public.guests.id',
    'DROP SEQUENCE IF EXISTS guests_id_seq',
    'CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA public',
    'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader',
    'ALTER TABLE public.guests ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME public.guests_id_seq START WITH 1 NO MINVALUE CACHE 1)',
    'ALTER TYPE "public"."room_kind" OWNER TO "postgres"',
    'ALTER FUNCTION public.purge(days integer) OWNER TO postgres',
    'CREATE OR REPLACE AGGREGATE latest(anyelement) (SFUNC = latest_of, STYPE = anyelement)',
  ])('say nothing of rows: %s', (text) => {
    expect(readSql(text)).toEqual({ effects: [], changes: [], stored: [], calls: [], views: [], problems: [] });
  });

  it('are told of a rule, which may do anything', () => {
    expect(readSql('CREATE RULE keep AS ON DELETE TO guests DO INSTEAD NOTHING').problems).toHaveLength(1);
  });

  it('are read where only the name of a table is like a sequence', () => {
    expect(readSql('CREATE TABLE sequence (id int, email text); DROP TABLE role').changes.map(({ kind, table }) => `${kind} ${table}`)).toEqual(['create sequence', 'drop role']);
  });

  it('understand the dialect of ClickHouse', () => {
    const text = `CREATE TABLE IF NOT EXISTS site.hits ON CLUSTER '{cluster}'
      (
        \`id\` UUID DEFAULT generateUUIDv4(), ip LowCardinality(Nullable(String)) CODEC(ZSTD(3)), tags Array(LowCardinality(String)),
        at DateTime64(3, 'UTC') DEFAULT now64(3) TTL at + INTERVAL 1 DAY, kind Enum8('a, b' = 1), extra Map(String, Array(String)),
        INDEX by_ip ip TYPE bloom_filter(0.01) GRANULARITY 4, PROJECTION p (SELECT ip ORDER BY at), total AggregateFunction(uniq, UUID)
      )
      ENGINE = ReplicatedMergeTree('/x/{shard}', '{replica}') PARTITION BY toYYYYMM(at) ORDER BY (ip, at) SETTINGS index_granularity = 8192`;
    const { changes, problems } = readSql(text);
    expect(problems).toEqual([]);
    const columns = changes.flatMap((change) => (change.kind === 'create' ? change.columns : []));
    expect(columns.map(({ name, type, list }) => `${name} ${type}${list ? '[]' : ''}`)).toEqual(['id string', 'ip string', 'tags string[]', 'at date', 'kind enum', 'extra json', 'total json']);
    expect(text.slice(columns[4]?.offset, (columns[4]?.offset ?? 0) + 4)).toBe('kind');
    expect(changes.filter(({ kind }) => kind === 'add-expiry')).toEqual([]);
  });

  it.each([
    'ALTER TABLE hits MATERIALIZE PROJECTION by_ip',
    'ALTER TABLE hits MODIFY SETTING ttl_only_drop_parts = 1',
    'CREATE MATERIALIZED VIEW hits_by_day TO hits_per_day AS SELECT toDate(at) AS day, count() AS hits FROM hits GROUP BY day',
    'CREATE TABLE hits_queue (ip String) ENGINE = Kafka SETTINGS kafka_topic_list = \'hits\'',
    'CREATE TABLE hits_all AS hits ENGINE = Distributed(main, site, hits)',
  ])('keep nothing: %s', (text) => {
    expect(readSql(text)).toEqual({ effects: [], changes: [], stored: [], calls: [], views: [], problems: [] });
  });

  it('keep the rows of a materialized view that has an engine of its own, up to its period', () => {
    const { changes } = readSql('CREATE MATERIALIZED VIEW IF NOT EXISTS hits_by_day\nENGINE = SummingMergeTree() ORDER BY day TTL day + INTERVAL 30 DAY AS SELECT toDate(at) AS day, count() AS hits FROM hits GROUP BY day');
    expect(changes.map((change) => [change.kind, change.table, change.offset])).toEqual([['create', 'hits_by_day', 39], ['add-expiry', 'hits_by_day', 0]]);
  });

  it.each([
    "CREATE TABLE hits (at DateTime) ENGINE = MergeTree ORDER BY at TTL at + INTERVAL 30 DAY TO VOLUME 'cold'",
    'CREATE TABLE hits (at DateTime) ENGINE = MergeTree ORDER BY at TTL at + INTERVAL 30 DAY WHERE kind = 1',
    'CREATE TABLE hits (at DateTime, ip String TTL at + INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY at',
  ])('expire none or not all rows: %s', (text) => {
    expect(readSql(text).changes.map(({ kind }) => kind)).toEqual(['create']);
  });

  it.each([
    ['CREATE TABLE hits (ip String, ts DateTime) ENGINE = MergeTree ORDER BY ts TTL toDateTime(ts) + toIntervalMonth(3) DELETE SETTINGS index_granularity = 1', { column: 'ts', seconds: 91.25 * day }],
    ['CREATE TABLE hits (ip String, ts Int64) ENGINE = MergeTree ORDER BY ts TTL toDateTime(fromUnixTimestamp64Milli(ts)) + toIntervalDay(2)', { column: 'ts', seconds: 2 * day }],
    ["CREATE TABLE hits (ts DateTime) ENGINE = MergeTree ORDER BY ts TTL ts + INTERVAL 7 DAY TO VOLUME 'cold', ts + INTERVAL 1 YEAR", { column: 'ts', seconds: 365 * day }],
    ['CREATE TABLE hits (expires_at DateTime) ENGINE = MergeTree ORDER BY ts TTL expires_at', { column: 'expires_at' }],
    ['ALTER TABLE site.hits MODIFY TTL ts + INTERVAL 14 DAY', { column: 'ts', seconds: 14 * day }],
    ['CREATE TABLE hits (ip String, ts DateTime) ENGINE = MergeTree ORDER BY ts TTL ts + INTERVAL 30 DAY', { column: 'ts', seconds: 30 * day }],
    ["CREATE TABLE hits (ip text) WITH (ttl_expire_after = '90 days')", { seconds: 90 * day }],
    ["CREATE TABLE hits (ip text); UPDATE partman.part_config SET retention = '3 months' WHERE parent_table = 'public.hits'", { seconds: 91.25 * day }],
  ])('expire rows: %s', (text, expected) => {
    expect(readSql(text).changes.find(({ kind }) => kind === 'add-expiry')).toMatchObject({ table: 'hits', expiry: expected });
  });
});

describe('code in the database', () => {
  it.each([
    ["SELECT cron.schedule('purge', '0 3 * * *', $$DELETE FROM visits WHERE seen_at < now() - interval '1 week'$$)", 'schedule pg_cron delete visits'],
    ['CREATE EVENT purge ON SCHEDULE EVERY 1 DAY DO DELETE FROM visits WHERE seen_at < NOW() - INTERVAL 30 DAY', 'schedule event purge delete visits'],
    ["CREATE FUNCTION purge() RETURNS trigger AS $$ BEGIN IF TRUE THEN DELETE FROM visits WHERE seen_at < now() - interval '1 day'; END IF; RETURN NEW; END $$ LANGUAGE plpgsql", 'function purge delete visits'],
    ["CREATE TRIGGER tidy AFTER INSERT ON visits BEGIN DELETE FROM visits WHERE seen_at < datetime('now', '-1 day'); END", 'trigger tidy delete visits'],
  ])('%s', (text, expected) => {
    expect(readSql(text).stored.map(({ runner, effect }) => `${runner.kind} ${runner.name} ${effect.verb} ${effect.table}`)).toEqual([expected]);
  });

  it('stands in a body of many lines, with declarations before its beginning', () => {
    const body = "CREATE FUNCTION audit.keep() RETURNS trigger AS $body$\nDECLARE\n  before json;\nBEGIN\n  IF (TG_OP = 'UPDATE') THEN\n    INSERT INTO audit.trail (old_row) VALUES (row_to_json(OLD));\n  END IF;\nEND;\n$body$ LANGUAGE plpgsql;";
    expect(readSql(body).stored.map(({ runner, effect }) => `${runner.name} ${effect.verb} ${effect.table}`)).toEqual(['keep create trail']);
    expect(readSql(body).effects).toEqual([]);
  });

  it('is none in a comment of many lines', () => {
    expect(shortly('/* not any more:\nDELETE FROM visits;\n*/\nDELETE FROM stays;')).toEqual(['delete stays']);
  });

  it('is called by schedules and triggers', () => {
    const { calls } = readSql("CREATE TRIGGER t AFTER INSERT ON visits EXECUTE FUNCTION purge(); SELECT cron.schedule('x', '0 1 * * *', 'SELECT purge()'); CALL purge();");
    expect(calls.map(({ name, runner }) => `${name} ${runner?.kind ?? 'code'}`)).toEqual(['purge trigger', 'purge schedule', 'purge code']);
  });

  it('is called by a trigger with texts', () => {
    const { calls, problems } = readSql('CREATE OR REPLACE TRIGGER "t" AFTER DELETE ON "public"."visits" FOR EACH ROW EXECUTE FUNCTION "public"."purge"(\'visits\', \'1 day\');');
    expect([problems, calls.map(({ name, runner }) => `${name} ${runner?.kind ?? 'code'}`)]).toEqual([[], ['purge trigger']]);
  });

  it('makes a trigger that deletes children a cascade', () => {
    const { changes, stored } = readSql('CREATE TRIGGER IF NOT EXISTS leave AFTER DELETE ON guests BEGIN DELETE FROM visits WHERE guest_id = OLD.id; END');
    expect(stored).toEqual([]);
    expect(changes).toMatchObject([{ kind: 'add-foreign-key', table: 'visits', foreignKey: { target: 'guests', onDelete: 'cascade' } }]);
  });
});

describe('scripts', () => {
  it('keep what follows a statement that is not understood', () => {
    const script = readSql('CREATE TABLE a (id int);\nCREATE TABLE b (id int,,);\nCREATE TABLE c (id int);');
    expect(script.changes.map(({ table }) => table)).toEqual(['a', 'c']);
    expect(script.problems).toMatchObject([{ offset: 25 }]);
  });

  it('keep the lines of a body and of a comment together', () => {
    const script = readSql(`/* Guests;
      and their visits; */
      CREATE FUNCTION purge() RETURNS trigger AS
      $BODY$
        BEGIN
          -- it's for
          IF TRUE THEN DELETE FROM visits; END IF;
          RETURN NEW;
        END;
      $BODY$
      LANGUAGE plpgsql;
      SELECT id FROM guests WHERE data ? 'geometry' AND path @? '$.a';
      DELETE FROM notes WHERE id = ?;`);
    expect(script.problems).toEqual([]);
    expect(script.stored.map(({ effect }) => effect.table)).toEqual(['visits']);
    expect(script.effects.map(({ effect }) => effect.table)).toEqual(['guests', 'notes']);
  });

  it('run the statements of an anonymous block, whatever decides on them', () => {
    const text = `DO $$ BEGIN
 ALTER TABLE "visits" ADD CONSTRAINT "v" FOREIGN KEY ("guest_id") REFERENCES "guests"("id") ON DELETE cascade;
EXCEPTION
 WHEN duplicate_object THEN null;
END $$;
DO LANGUAGE plpgsql $body$ DECLARE old int; BEGIN
  IF EXISTS (SELECT 1 FROM rooms) THEN DELETE FROM notes; END IF;
  RAISE NOTICE 'done';
END $body$;`;
    const script = readSql(text);
    expect(script.problems).toEqual([]);
    expect(script.changes).toMatchObject([{ kind: 'add-foreign-key', table: 'visits', foreignKey: { target: 'guests', onDelete: 'cascade' } }]);
    expect(script.effects.map(({ effect, offset }) => `${effect.verb} ${effect.table} ${text.slice(offset, offset + 6)}`)).toEqual(['delete notes DELETE']);
  });

  it('may change the type of a column as libSQL does', () => {
    expect(readSql('ALTER TABLE `guests` ALTER COLUMN "vip" TO "vip" integer;').problems).toEqual([]);
  });

  it('leave out data, commands of the client and other delimiters', () => {
    const script = readSql("\\connect shop\nCOPY guests (id) FROM stdin;\n1\tit's; DELETE FROM x\n\\.\nDELIMITER //\nCREATE TRIGGER t AFTER DELETE ON guests FOR EACH ROW BEGIN DELETE FROM visits; DELETE FROM notes; END//\nDELIMITER ;\nDELETE FROM rooms;");
    expect(script.problems).toEqual([]);
    expect(script.effects.map(({ effect }) => effect.table)).toEqual(['rooms']);
    expect(script.changes.map(({ table }) => table)).toEqual(['visits', 'notes']);
  });

  it('survive hostile text', () => {
    expect(() => readSql(`${'('.repeat(5000)}SELECT`)).not.toThrow();
    expect(readSql(`SELECT ${'('.repeat(5000)}1`).problems).toHaveLength(1);
    expect(readSql("'unclosed").effects).toEqual([]);
  });
});
