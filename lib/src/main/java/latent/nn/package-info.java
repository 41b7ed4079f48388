/** The network room: layers with PyTorch's meaning and initial weights, and networks that name what was wrong with their input. */
package latent.nn;
