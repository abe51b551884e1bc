import { Injectable, Logger, UnauthorizedException } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { InjectRepository } from '@nestjs/typeorm';
import { verify } from 'argon2';
import { LessThan, Repository } from 'typeorm';
import { LoginDto } from './dto/login.dto';
import { LoginAttempt } from './login-attempt.entity';
import { StaffMember } from './staff-member.entity';

const THIRTY_DAYS = 30 * 24 * 60 * 60 * 1000;

@Injectable()
export class AuthService {
  private readonly logger = new Logger(AuthService.name);

  constructor(
    @InjectRepository(StaffMember) private readonly staff: Repository<StaffMember>,
    @InjectRepository(LoginAttempt) private readonly attempts: Repository<LoginAttempt>,
  ) {}

  async login({ email, password }: LoginDto, ipAddress: string): Promise<{ id: string; name: string }> {
    const member = await this.staff.findOne({ where: { email }, select: { id: true, name: true, passwordHash: true } });
    const succeeded = member !== null && (await verify(member.passwordHash, password));
    await this.attempts.insert({ email, ipAddress, succeeded });
    if (!succeeded) {
      throw new UnauthorizedException();
    }
    return { id: member.id, name: member.name };
  }

  async dismiss(id: string): Promise<void> {
    const member = await this.staff.findOneByOrFail({ id });
    await this.staff.remove(member);
  }

  @Cron(CronExpression.EVERY_DAY_AT_3AM)
  async purgeLoginAttempts(): Promise<void> {
    const deadline = new Date(Date.now() - THIRTY_DAYS);
    const { affected } = await this.attempts.delete({ createdAt: LessThan(deadline) });
    this.logger.log(`Purged ${affected ?? 0} login attempts`);
  }
}
