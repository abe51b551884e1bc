import { Column, Entity, ManyToOne } from 'typeorm';
import { BaseEntity } from '../common/base.entity';
import { Patient } from './patient.entity';

/** @lethe retention 10y */
@Entity('medical_notes')
export class MedicalNote extends BaseEntity {
  @ManyToOne(() => Patient, (patient) => patient.notes, { onDelete: 'CASCADE' })
  patient: Patient;

  @Column()
  diagnosis: string;

  @Column({ type: 'text', nullable: true })
  medication?: string;
}
