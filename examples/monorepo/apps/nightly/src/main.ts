import { forgetLoans } from '@library/desk';
import cron from 'node-cron';

cron.schedule('0 3 * * *', () => forgetLoans());
