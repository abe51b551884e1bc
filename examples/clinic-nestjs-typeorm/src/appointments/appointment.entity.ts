import { Column, Entity, ManyToOne, OneToMany } from 'typeorm';
import { BaseEntity } from '../common/base.entity';
import { Patient } from '../patients/patient.entity';
import { Reminder } from './reminder.entity';

@Entity('appointments')
export class Appointment extends BaseEntity {
  @Column()
  startsAt: Date;

  @Column()
  reasonForVisit: string;

  @ManyToOne(() => Patient, (patient) => patient.appointments, { onDelete: 'CASCADE' })
  patient: Patient;

  @OneToMany(() => Reminder, (reminder) => reminder.appointment)
  reminders: Reminder[];
}
