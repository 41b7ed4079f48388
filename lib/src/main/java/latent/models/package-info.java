/** The models room: one model a file, whose methods are the equations of its paper. */
package latent.models;
