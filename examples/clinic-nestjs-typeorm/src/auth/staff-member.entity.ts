import { Column, Entity } from 'typeorm';
import { BaseEntity } from '../common/base.entity';

@Entity('staff_members')
export class StaffMember extends BaseEntity {
  @Column()
  name: string;

  @Column({ unique: true })
  email: string;

  @Column({ select: false })
  passwordHash: string;
}
