import { Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { maskPhone } from '../common/mask';
import { Patient } from '../patients/patient.entity';
import { Appointment } from './appointment.entity';
import { BookAppointmentDto } from './dto/book-appointment.dto';
import { Reminder } from './reminder.entity';

const ONE_DAY = 24 * 60 * 60 * 1000;

@Injectable()
export class AppointmentsService {
  private readonly logger = new Logger(AppointmentsService.name);

  constructor(
    @InjectRepository(Appointment) private readonly appointments: Repository<Appointment>,
    @InjectRepository(Patient) private readonly patients: Repository<Patient>,
    @InjectRepository(Reminder) private readonly reminders: Repository<Reminder>,
  ) {}

  async book(dto: BookAppointmentDto): Promise<Appointment> {
    const patient = await this.patients.findOneByOrFail({ id: dto.patientId });
    const { startsAt, reasonForVisit } = dto;
    const appointment = await this.appointments.save(this.appointments.create({ patient, startsAt, reasonForVisit }));
    if (patient.phone) {
      await this.scheduleReminder(appointment, patient.phone);
    }
    return appointment;
  }

  async cancel(id: string): Promise<void> {
    await this.appointments.delete(id);
  }

  private async scheduleReminder(appointment: Appointment, phone: string): Promise<void> {
    const sendAt = new Date(appointment.startsAt.getTime() - ONE_DAY);
    await this.reminders.save(this.reminders.create({ appointment, phone, sendAt }));
    this.logger.log(`Reminder scheduled for ${maskPhone(phone)}`);
  }
}
