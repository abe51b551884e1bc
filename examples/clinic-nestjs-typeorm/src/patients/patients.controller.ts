import { Body, Controller, Delete, Get, Headers, HttpCode, Ip, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AddNoteDto } from './dto/add-note.dto';
import { RegisterPatientDto } from './dto/register-patient.dto';
import { PatientsService } from './patients.service';

@Controller('patients')
export class PatientsController {
  constructor(private readonly patients: PatientsService) {}

  @Post()
  register(@Body() dto: RegisterPatientDto) {
    return this.patients.register(dto);
  }

  @Get(':id')
  async findOne(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('x-staff-email') staffEmail: string,
    @Ip() ipAddress: string,
  ) {
    await this.patients.record('patient.read', staffEmail, ipAddress);
    return this.patients.findOne(id);
  }

  @Post(':id/notes')
  addNote(@Param('id', ParseUUIDPipe) id: string, @Body() dto: AddNoteDto) {
    return this.patients.addNote(id, dto);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@Param('id', ParseUUIDPipe) id: string) {
    return this.patients.remove(id);
  }
}
