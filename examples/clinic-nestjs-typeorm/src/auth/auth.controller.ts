import { Body, Controller, Delete, HttpCode, Ip, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AuthService } from './auth.service';
import { LoginDto } from './dto/login.dto';

@Controller('staff')
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  @Post('login')
  @HttpCode(200)
  login(@Body() dto: LoginDto, @Ip() ipAddress: string) {
    return this.auth.login(dto, ipAddress);
  }

  @Delete(':id')
  @HttpCode(204)
  dismiss(@Param('id', ParseUUIDPipe) id: string) {
    return this.auth.dismiss(id);
  }
}
