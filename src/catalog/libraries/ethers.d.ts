/**
 * ethers 5 and 6: a wallet's address and balance belong to the person who signs. A call of a contract's method that changes it gives the transaction; methods
 * that only read have names of the ERC-20 and ERC-721 standards. Source: docs.ethers.org.
 */
declare module 'ethers' {
  interface BigNumber { toNumber(): number; toString(): string; div(value: any): BigNumber; mul(value: any): BigNumber; add(value: any): BigNumber; sub(value: any): BigNumber; [member: string]: any }
  interface TransactionReceipt {
    /** @lethe personal pseudonymous */ from: string;
    to: string;
    hash: string;
    blockNumber: number;
    status: any;
    logs: any[];
    events: any[];
  }
  interface TransactionResponse {
    /** @lethe personal pseudonymous */ from: string;
    to: string;
    hash: string;
    nonce: any;
    data: string;
    value: any;
    wait(confirmations?: number): Promise<TransactionReceipt>;
  }
  interface Signer {
    /** @lethe personal pseudonymous */ getAddress(): Promise<string>;
    /** @lethe personal financial */ getBalance(): Promise<any>;
    sendTransaction(transaction: any): Promise<TransactionResponse>;
    signMessage(message: any): Promise<string>;
    provider: any;
  }
  class Provider {
    constructor(...values: any[]);
    getSigner(...values: any[]): Signer & Promise<Signer>;
    /** @lethe personal financial */ getBalance(address: any, block?: any): Promise<any>;
    getNetwork(): Promise<any>;
    getBlockNumber(): Promise<number>;
    getTransaction(hash: string): Promise<TransactionResponse>;
    getTransactionReceipt(hash: string): Promise<TransactionReceipt>;
    send(method: string, values: any[]): Promise<any>;
    on(...values: any[]): any;
    listAccounts(): Promise<any>;
  }
  type Change = (...values: any[]) => Promise<TransactionResponse & Record<number, any>>;
  interface ChangeOrQuery {
    (): Promise<any>;
    (...values: any[]): Promise<TransactionResponse & Record<number, any>>;
  }
  interface ContractMethods {
    [getter: `get${string}`]: (...values: any[]) => Promise<any>;
    [question: `is${string}`]: (...values: any[]) => Promise<any>;
    [possession: `has${string}`]: (...values: any[]) => Promise<any>;
    [retrieval: `retrieve${string}`]: (...values: any[]) => Promise<any>;
    [fetching: `fetch${string}`]: (...values: any[]) => Promise<any>;
    [calculation: `calculate${string}`]: (...values: any[]) => Promise<any>;
    [preview: `preview${string}`]: (...values: any[]) => Promise<any>;
    [view: `view${string}`]: (...values: any[]) => Promise<any>;
    [minting: `mint${string}`]: Change;
    [transfer: `transfer${string}`]: Change;
    [withdrawal: `withdraw${string}`]: Change;
    [deposit: `deposit${string}`]: Change;
    [approval: `approve${string}`]: Change;
    [setter: `set${string}`]: Change;
    [method: string]: ChangeOrQuery;
  }
  interface ContractMembers {
    /** @lethe personal financial */ balanceOf(owner: any, ...rest: any[]): Promise<any>;
    allowance(...values: any[]): Promise<any>;
    name(): Promise<any>;
    symbol(): Promise<any>;
    decimals(): Promise<any>;
    totalSupply(): Promise<any>;
    ownerOf(...values: any[]): Promise<any>;
    tokenURI(...values: any[]): Promise<any>;
    functions: ContractMethods;
    interface: any;
    on(...values: any[]): any;
    once(...values: any[]): any;
    off(...values: any[]): any;
    removeAllListeners(...values: any[]): any;
    queryFilter(...values: any[]): Promise<any[]>;
    connect(signer: any): Contract;
    attach(address: string): Contract;
  }
  type Contract = ContractMembers & ContractMethods;
  const Contract: { new (...values: any[]): Contract };
  class Wallet {
    constructor(...values: any[]);
    static createRandom(): Wallet;
    /** @lethe personal pseudonymous */ address: string;
    /** @lethe personal credential */ privateKey: string;
    /** @lethe personal credential */ mnemonic: any;
    /** @lethe personal pseudonymous */ getAddress(): Promise<string>;
    connect(provider: any): Wallet;
    sendTransaction(transaction: any): Promise<TransactionResponse>;
    [member: string]: any;
  }
  const utils: any;
  const constants: any;
  function formatEther(value: any): string;
  function parseEther(value: string): any;
  function formatUnits(value: any, unit?: any): string;
  function parseUnits(value: string, unit?: any): any;
  namespace providers {
    export { Provider as Web3Provider, Provider as JsonRpcProvider, Provider as AlchemyProvider, Provider as InfuraProvider, Provider as WebSocketProvider };
    export type { TransactionReceipt, TransactionResponse };
  }
  export { Provider, Provider as BrowserProvider, Provider as JsonRpcProvider, Provider as WebSocketProvider, Provider as AlchemyProvider, Provider as InfuraProvider };
  export {
    type BigNumber, type Change, type ChangeOrQuery, type ContractMembers, type ContractMethods, type Signer, type TransactionReceipt, type TransactionResponse, Contract, Wallet, constants, formatEther, formatUnits,
    parseEther, parseUnits, providers, utils,
  };
  export * as ethers from 'ethers';
}
