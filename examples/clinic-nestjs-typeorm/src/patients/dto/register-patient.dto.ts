import { Type } from 'class-transformer';
import {
  IsDateString,
  IsEmail,
  IsNotEmpty,
  IsOptional,
  IsPhoneNumber,
  IsString,
  ValidateNested,
} from 'class-validator';

export class AddressDto {
  @IsString()
  street: string;

  @IsString()
  postalCode: string;

  @IsString()
  city: string;
}

export class RegisterPatientDto {
  @IsNotEmpty()
  firstName: string;

  @IsNotEmpty()
  lastName: string;

  @IsDateString()
  dateOfBirth: string;

  @IsEmail()
  email: string;

  @IsOptional()
  @IsPhoneNumber()
  phone?: string;

  @IsString()
  insuranceNumber: string;

  @ValidateNested()
  @Type(() => AddressDto)
  address: AddressDto;
}
