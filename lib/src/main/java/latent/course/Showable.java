package latent.course;

/** Something of this room that shows itself in a notebook. */
interface Showable {
    /** All its forms. */
    Bundle bundle();

    /** Its plain form. */
    default String plain() {
        return (String) bundle().data().get(Bundle.PLAIN);
    }

    /** Shows it now, in the middle of a cell; outside a notebook its plain form is printed. */
    default void showNow() {
        Kernels.running().ifPresentOrElse(kernel -> kernel.display(bundle()), () -> System.out.println(plain()));
    }
}
