import { Column } from 'typeorm';

export class Address {
  @Column()
  street: string;

  @Column()
  postalCode: string;

  @Column()
  city: string;
}
