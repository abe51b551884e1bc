import { Injectable, Logger, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { AddNoteDto } from './dto/add-note.dto';
import { RegisterPatientDto } from './dto/register-patient.dto';
import { AuditEntry } from './audit-entry.entity';
import { MedicalNote } from './medical-note.entity';
import { Patient } from './patient.entity';

@Injectable()
export class PatientsService {
  private readonly logger = new Logger(PatientsService.name);

  constructor(
    @InjectRepository(Patient) private readonly patients: Repository<Patient>,
    @InjectRepository(MedicalNote) private readonly notes: Repository<MedicalNote>,
    @InjectRepository(AuditEntry) private readonly audit: Repository<AuditEntry>,
  ) {}

  async register(dto: RegisterPatientDto): Promise<Patient> {
    const patient = await this.patients.save(this.patients.create(dto));
    this.logger.log(`Registered patient ${patient.email}`);
    return patient;
  }

  async findOne(id: string): Promise<Patient> {
    const patient = await this.patients.findOne({ where: { id }, relations: { appointments: true, notes: true } });
    if (!patient) {
      throw new NotFoundException('No such patient');
    }
    this.logger.debug(patient);
    return patient;
  }

  async addNote(id: string, dto: AddNoteDto): Promise<MedicalNote> {
    const patient = await this.patients.findOneByOrFail({ id });
    const note = await this.notes.save(this.notes.create({ ...dto, patient }));
    this.logger.log(`Note ${note.id} added`);
    return note;
  }

  async remove(id: string): Promise<void> {
    await this.patients.softDelete(id);
  }

  async record(action: string, actorEmail: string, ipAddress: string): Promise<void> {
    await this.audit.insert({ action, actorEmail, ipAddress });
  }
}
