import type { GenericSchema, InferOutput } from 'valibot'

/** One call from renderer to main: what goes in and what comes back inside a Result. */
export interface MethodShape<
  I extends GenericSchema = GenericSchema,
  O extends GenericSchema = GenericSchema,
> {
  input: I
  output: O
}

export const method = <I extends GenericSchema, O extends GenericSchema>(input: I, output: O) => ({
  input,
  output,
})

export type Methods = Record<string, MethodShape>
export type Events = Record<string, GenericSchema>

export type Input<M extends MethodShape> = InferOutput<M['input']>
export type Output<M extends MethodShape> = InferOutput<M['output']>
