import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntry } from './audit-entry.entity';
import { MedicalNote } from './medical-note.entity';
import { Patient } from './patient.entity';
import { PatientsController } from './patients.controller';
import { PatientsService } from './patients.service';

@Module({
  imports: [TypeOrmModule.forFeature([Patient, MedicalNote, AuditEntry])],
  controllers: [PatientsController],
  providers: [PatientsService],
})
export class PatientsModule {}
