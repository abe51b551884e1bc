import { IsNotEmpty, IsOptional, IsString } from 'class-validator';

export class AddNoteDto {
  @IsNotEmpty()
  diagnosis: string;

  @IsOptional()
  @IsString()
  medication?: string;
}
