import { Column, Entity, ManyToOne } from 'typeorm';
import { BaseEntity } from '../common/base.entity';
import { Appointment } from './appointment.entity';

@Entity('reminders')
export class Reminder extends BaseEntity {
  @Column()
  phone: string;

  @Column()
  sendAt: Date;

  @ManyToOne(() => Appointment, (appointment) => appointment.reminders, { onDelete: 'CASCADE' })
  appointment: Appointment;
}
