/** The tensor room: devices, seeds, gradients and the engine's missing operations; the only room that sees the engine. */
package latent.tensor;
