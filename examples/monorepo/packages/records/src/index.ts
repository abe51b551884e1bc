import { PrismaClient } from '@prisma/client';

export const records = new PrismaClient();
