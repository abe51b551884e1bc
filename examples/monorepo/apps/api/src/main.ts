import { findReader, leave } from '@library/desk';
import { journal } from '@library/journal';
import { records } from '@library/records';
import express from 'express';

const api = express();
api.use(express.json());

api.get('/readers/:card', async (request, response) => {
  const reader = await findReader(request.params.card);
  journal('card shown', { reader });
  response.json({ name: reader?.fullName });
});

api.post('/readers/:card/loans', async (request, response) => {
  const reader = await findReader(request.params.card);
  if (reader !== null) await records.loan.create({ data: { readerId: reader.id, bookTitle: String(request.body.title), returnedAt: new Date() } });
  response.status(204).end();
});

api.post('/inquiries', async (request, response) => {
  await records.inquiry.create({ data: { readerId: Number(request.body.readerId), replyTo: String(request.body.email), message: String(request.body.message) } });
  response.status(204).end();
});

api.post('/fines', async (request, response) => {
  await records.fine.create({ data: { readerEmail: String(request.body.email), amount: Number(request.body.amount) } });
  response.status(204).end();
});

api.delete('/readers/:id', async (request, response) => {
  await leave(Number(request.params.id));
  response.status(204).end();
});

api.listen(3000);
