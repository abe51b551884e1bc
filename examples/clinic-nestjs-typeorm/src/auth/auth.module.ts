import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthController } from './auth.controller';
import { AuthService } from './auth.service';
import { LoginAttempt } from './login-attempt.entity';
import { StaffMember } from './staff-member.entity';

@Module({
  imports: [TypeOrmModule.forFeature([LoginAttempt, StaffMember])],
  controllers: [AuthController],
  providers: [AuthService],
})
export class AuthModule {}
