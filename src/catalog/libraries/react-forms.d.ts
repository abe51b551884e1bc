/** Libraries of forms, so that what is typed in has the type of the form. Sources: react-hook-form.com/docs, formik.org/docs/api. */
declare module 'react-hook-form' {
  export type FieldValues = Record<string, any>;
  export type SubmitHandler<Values = FieldValues> = (data: Values, event?: any) => unknown;
  export interface UseFormReturn<Values = FieldValues, Context = any, Sent = Values> {
    handleSubmit(onValid: (data: Sent, event?: any) => unknown, onInvalid?: (errors: any, event?: any) => unknown): (event?: any) => Promise<void>;
    /** @lethe request form */
    watch(): Values;
    /** @lethe request form */
    watch<Name extends keyof Values>(name: Name, initial?: unknown): Values[Name];
    /** @lethe request form */
    watch(name: string, initial?: unknown): any;
    watch(names: readonly string[], initial?: unknown): any[];
    watch(callback: (values: Values, change: any) => void): { unsubscribe(): void };
    /** @lethe request form */
    getValues(): Values;
    /** @lethe request form */
    getValues<Name extends keyof Values>(name: Name): Values[Name];
    /** @lethe request form */
    getValues(name: string): any;
    getValues(names: readonly string[]): any[];
    register(name: string, options?: object): any;
    unregister(...options: any[]): void;
    setValue(name: string, value: unknown, options?: object): void;
    setError(name: string, error: object, options?: object): void;
    clearErrors(names?: any): void;
    setFocus(name: string, options?: object): void;
    reset(values?: any, options?: object): void;
    resetField(name: string, options?: object): void;
    trigger(names?: any, options?: object): Promise<boolean>;
    getFieldState(name: string): any;
    control: Control<Values>;
    formState: any;
    subscribe(options: any): () => void;
  }
  export interface Control<Values = FieldValues, Context = any, Sent = Values> { readonly _formValues: Values; [member: string]: any }
  export interface UseFormProps<Values = FieldValues> { defaultValues?: Values | (() => Promise<Values>); values?: Values; [option: string]: any }
  export function useForm<Values = FieldValues, Context = any, Sent = Values>(options?: UseFormProps<Values>): UseFormReturn<Values, Context, Sent>;
  export function useFormContext<Values = FieldValues, Context = any, Sent = Values>(): UseFormReturn<Values, Context, Sent>;
}
declare module 'formik' {
  export type FormikValues = Record<string, any>;
  export interface FormikHelpers<Values> { resetForm(next?: any): void; setSubmitting(isSubmitting: boolean): void; [member: string]: any }
  export interface FormikConfig<Values> {
    initialValues: Values;
    onSubmit: (values: Values, helpers: FormikHelpers<Values>) => unknown;
    validate?: (values: Values) => unknown;
    [option: string]: any;
  }
  export interface FormikProps<Values> { values: Values; initialValues: Values; errors: any; touched: any; handleSubmit(event?: any): void; handleChange(event: any): void; [member: string]: any }
  export function useFormik<Values>(config: FormikConfig<Values>): FormikProps<Values>;
  export function useFormikContext<Values>(): FormikProps<Values>;
  export function Formik<Values>(props: FormikConfig<Values> & { children?: (props: FormikProps<Values>) => any }): any;
}
