import { Type } from 'class-transformer';
import { IsDate, IsNotEmpty, IsUUID } from 'class-validator';

export class BookAppointmentDto {
  @IsUUID()
  patientId: string;

  @IsDate()
  @Type(() => Date)
  startsAt: Date;

  @IsNotEmpty()
  reasonForVisit: string;
}
