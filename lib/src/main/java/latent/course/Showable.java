package latent.course;

/** Something of this room that shows itself in a notebook. */
interface Showable {
    /** All its forms. */
    Bundle bundle();

    /** Its plain form. */
    default String plain() {
        return (String) bundle().data().get(Bundle.PLAIN);
    }

    /** Shows it now, before the cell ends; outside a notebook its plain form is printed. */
    default void show() {
        Kernels.running().ifPresentOrElse(kernel -> kernel.display(bundle()), () -> System.out.println(plain()));
    }
}
