/** The metrics room: numbers that say how good a model is. */
package latent.metrics;
