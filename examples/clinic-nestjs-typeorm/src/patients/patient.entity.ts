import { Column, DeleteDateColumn, Entity, OneToMany } from 'typeorm';
import { Appointment } from '../appointments/appointment.entity';
import { Address } from '../common/address';
import { BaseEntity } from '../common/base.entity';
import { MedicalNote } from './medical-note.entity';

@Entity('patients')
export class Patient extends BaseEntity {
  @Column()
  firstName: string;

  @Column()
  lastName: string;

  @Column({ type: 'date' })
  dateOfBirth: string;

  @Column({ unique: true })
  email: string;

  @Column({ nullable: true })
  phone?: string;

  @Column({ unique: true })
  insuranceNumber: string;

  @Column(() => Address)
  address: Address;

  @OneToMany(() => Appointment, (appointment) => appointment.patient)
  appointments: Appointment[];

  @OneToMany(() => MedicalNote, (note) => note.patient)
  notes: MedicalNote[];

  @DeleteDateColumn()
  deletedAt?: Date;
}
