/** The data room: real sets from their published files, drawn sets that need no file, and batches of either. */
package latent.data;
