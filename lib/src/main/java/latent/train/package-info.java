/** The training room: optimizers, learning-rate schedules, the loop, its history and its checkpoints. */
package latent.train;
