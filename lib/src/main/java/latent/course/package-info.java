/** What a notebook alone needs: pictures and cards in its outputs, progress, scoreboard, exercises. */
package latent.course;
