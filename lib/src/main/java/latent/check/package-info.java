/** Checks that tell a reader what was expected, what was given and how far apart they are. */
package latent.check;
