import { Column, Entity } from 'typeorm';
import { BaseEntity } from '../common/base.entity';

@Entity('audit_entries')
export class AuditEntry extends BaseEntity {
  @Column()
  action: string;

  @Column()
  actorEmail: string;

  @Column()
  ipAddress: string;
}
