import express from 'express';
import mongoose from 'mongoose';
import { Member } from './member.js';

const app = express();

app.delete('/members/:id', async (request, response) => {
  await Member.deleteOne({ _id: request.params.id });
  response.sendStatus(204);
});

await mongoose.connect(process.env.MONGO_URL);
app.listen(3000);
