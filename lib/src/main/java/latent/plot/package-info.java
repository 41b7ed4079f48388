/** Pictures of arrays: charts, grids of images, filters; one house style. */
package latent.plot;
