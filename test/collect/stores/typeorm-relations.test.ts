import { describe, expect, it } from 'vitest';
import { fieldNamed, readAll, readOne, relationNamed, storeNamed } from './typeorm-program.js';

const member = `
  import { Column, Entity, OneToMany, PrimaryGeneratedColumn } from 'typeorm';
  import { Loan } from './loan';
  @Entity() export class Member {
    @PrimaryGeneratedColumn() id: number;
    @OneToMany(() => Loan, (loan) => loan.member, { cascade: ['insert', 'remove'] }) loans: Loan[];
    @OneToMany(() => Loan, (loan) => loan.clerk, { cascade: ['insert'] }) issued: Loan[];
  }`;

function readLoan(properties: string): ReturnType<typeof readAll> {
  return readAll({
    'src/member.ts': member,
    'src/loan.ts': `
      import { Column, Entity, JoinColumn, ManyToMany, ManyToOne, OneToOne, PrimaryColumn, RelationId } from 'typeorm';
      import { Member } from './member';
      @Entity() export class Loan {
        ${properties}
      }`,
  });
}

const exact = { id: 'src/member.ts#Member', kind: 'typeorm', name: 'Member' };

describe('relations', () => {
  it('make the owner depend on the target', () => {
    const loan = storeNamed(readLoan("@ManyToOne(() => Member, (member) => member.issued, { onDelete: 'CASCADE' }) clerk: Member;"), 'Loan');
    expect(loan.relations).toMatchObject([{
      name: 'clerk', target: exact, foreignKeys: ['clerkId'], onDelete: 'cascade', explicit: true,
      evidence: { file: 'src/loan.ts', line: 5, how: 'clerk refers to Member, onDelete cascade' },
    }]);
    expect(fieldNamed(loan, 'clerk')).toMatchObject({ type: 'relation', list: false, references: exact });
  });

  it.each([
    ["{ onDelete: 'SET NULL' }", 'set-null', true], ["{ onDelete: 'RESTRICT' }", 'restrict', true], ["{ onDelete: 'NO ACTION' }", 'no-action', true],
    ['{ nullable: true }', 'no-action', false], ["{ onDelete: 'CASCADE', createForeignKeyConstraints: false }", 'no-action', true],
  ])('with %s', (options, onDelete, explicit) => {
    expect(storeNamed(readLoan(`@ManyToOne(() => Member, ${options}) clerk: Member;`), 'Loan').relations).toMatchObject([{ onDelete, explicit }]);
  });

  it.each(["() => Member", 'type => Member', "'Member'", '() => { return Member; }'])('with the target %s', (target) => {
    const [relation] = storeNamed(readLoan(`@ManyToOne(${target}) clerk: Member;`), 'Loan').relations;
    expect(relation?.target).toMatchObject({ kind: 'typeorm', name: 'Member' });
  });

  it('name targets that are no decorated class, without an id', () => {
    const store = readOne("class Plain {} @Entity() class Loan { @ManyToOne(() => Plain) plain: Plain; @ManyToOne('Ghost') ghost: any; }");
    expect(store.relations.map(({ target }) => target)).toEqual([{ kind: 'typeorm', name: 'Plain' }, { kind: 'typeorm', name: 'Ghost' }]);
  });

  it('one to one belong to the side with the join column', () => {
    const { stores } = readAll({ 'profile.ts': `
      import { Entity, JoinColumn, OneToOne } from 'typeorm';
      @Entity() export class Account { @OneToOne(() => Profile, (profile) => profile.account) profile: unknown; }
      @Entity() export class Profile {
        @OneToOne(() => Account, (account) => account.profile, { onDelete: 'CASCADE' }) @JoinColumn() account: Account;
      }` });
    expect(stores.map(({ name, relations }) => [name, relations.length])).toEqual([['Account', 0], ['Profile', 1]]);
    expect(stores[0]?.fields[0]).not.toHaveProperty('references');
  });

  it('many to many and one to many are lists that no record depends on', () => {
    const loan = storeNamed(readLoan('@ManyToMany(() => Member) readers: Member[];'), 'Loan');
    expect(loan.relations).toEqual([]);
    expect(fieldNamed(loan, 'readers')).toMatchObject({ type: 'relation', list: true });
    expect(fieldNamed(loan, 'readers')).not.toHaveProperty('references');
  });

  it('of a tree point to the entity itself', () => {
    const store = readOne("@Entity() class Topic { @TreeParent({ onDelete: 'CASCADE' }) parent: Topic; @TreeChildren() children: Topic[]; }");
    expect(store.relations).toMatchObject([{ name: 'parent', target: { id: 'src/entity.ts#Topic', name: 'Topic' }, onDelete: 'cascade' }]);
    expect(fieldNamed(store, 'children').list).toBe(true);
  });

  it('tell what the mapper cascades', () => {
    const loan = storeNamed(readLoan(`
      @ManyToOne(() => Member, (member) => member.loans, { orphanedRowAction: 'delete' }) member: Member;
      @ManyToOne(() => Member, (member) => member.issued) clerk: Member;`), 'Loan');
    expect(relationNamed(loan, 'member').evidence.how).toBe(
      'member refers to Member, without onDelete; orphaned records are deleted (orphanedRowAction); Member removes its loaded records (cascade)',
    );
    expect(relationNamed(loan, 'clerk').evidence.how).toBe('clerk refers to Member, without onDelete');
  });
});

describe('keys of related records', () => {
  it.each([
    ["@JoinColumn({ name: 'clerk_id' }) clerk: Member; @Column({ name: 'clerk_id' }) issuedBy: number;", 'issuedBy'],
    ["@JoinColumn({ name: 'issuedBy' }) clerk: Member; @Column() issuedBy: number;", 'issuedBy'],
    ["@JoinColumn([{ name: 'clerkKey', referencedColumnName: 'id' }]) clerk: Member; @PrimaryColumn() clerkKey: number;", 'clerkKey'],
    ['clerk: Member; @Column() clerkId: number;', 'clerkId'],
    ['clerk: Member; @Column() clerk_id: number;', 'clerk_id'],
    ['clerk: Member; @RelationId((loan: Loan) => loan.clerk) issuer: number;', 'issuer'],
  ])('stand in columns: %s', (properties, field) => {
    const loan = storeNamed(readLoan(`@ManyToOne(() => Member) ${properties}`), 'Loan');
    expect(relationNamed(loan, 'clerk').foreignKeys).toEqual([field]);
    expect(fieldNamed(loan, field).references).toEqual(exact);
  });

  it('are not other columns', () => {
    const loan = storeNamed(readLoan('@ManyToOne(() => Member) clerk: Member; @Column() memberId: number;'), 'Loan');
    expect(fieldNamed(loan, 'memberId')).not.toHaveProperty('references');
    expect(relationNamed(loan, 'clerk').foreignKeys).toEqual(['clerkId']);
  });

  it('have the name of the join column where no property holds them', () => {
    const loan = storeNamed(readLoan("@ManyToOne(() => Member) @JoinColumn({ name: 'clerk_id' }) clerk: Member;"), 'Loan');
    expect(relationNamed(loan, 'clerk').foreignKeys).toEqual(['clerk_id']);
  });
});

describe('single-table inheritance', () => {
  const { stores } = readAll({
    'src/party.ts': `
      import { Column, Entity, TableInheritance } from 'typeorm';
      @Entity() @TableInheritance({ column: 'kind' }) export class Party<Options = unknown> { @Column() name: string; }`,
    'src/reader.ts': `
      import { ChildEntity, Column, Entity } from 'typeorm';
      import { Party } from './party';
      abstract class Dated<Options> extends Party<Options> { @Column() joined: Date; }
      @ChildEntity()
      export class Reader extends Dated<string> { @Column() card: string; }
      @ChildEntity() export class Librarian extends Reader {}
      @Entity() export class Archived extends Party {}`,
  });
  const party = { id: 'src/party.ts#Party', kind: 'typeorm', name: 'Party' };
  const inTableOf = (target: { name: string }, line: number): unknown => ({
    name: '(same table)', target, foreignKeys: [], onDelete: 'cascade', explicit: true,
    evidence: { file: 'src/reader.ts', line, how: `stored in the table of ${target.name}` },
  });

  it('makes a child go with the entity that it extends, through classes that are no entities', () => {
    expect(storeNamed({ stores, notes: [] }, 'Reader').relations).toEqual([inTableOf(party, 6)]);
  });

  it('makes a child of a child go with the nearest', () => {
    const reader = { id: 'src/reader.ts#Reader', kind: 'typeorm', name: 'Reader' };
    expect(storeNamed({ stores, notes: [] }, 'Librarian').relations).toEqual([inTableOf(reader, 7)]);
  });

  it('leaves the parent, and an entity that has a table of its own, alone', () => {
    expect(storeNamed({ stores, notes: [] }, 'Party').relations).toEqual([]);
    expect(storeNamed({ stores, notes: [] }, 'Archived').relations).toEqual([]);
  });
});
