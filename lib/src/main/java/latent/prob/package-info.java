/** The prob room: distributions as values, and the divergences between them; everything in nats. */
package latent.prob;
