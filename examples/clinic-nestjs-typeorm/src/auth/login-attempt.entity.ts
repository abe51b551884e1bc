import { Column, Entity, Index } from 'typeorm';
import { BaseEntity } from '../common/base.entity';

@Entity('login_attempts')
export class LoginAttempt extends BaseEntity {
  @Index()
  @Column()
  email: string;

  @Column()
  ipAddress: string;

  @Column()
  succeeded: boolean;
}
