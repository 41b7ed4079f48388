package latent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the rooms of the library. */
@AnalyzeClasses(packages = "latent", importOptions = ImportOption.DoNotIncludeTests.class)
final class RoomsTest {
    private RoomsTest() {}

    @ArchTest
    static final ArchRule rooms_import_only_along_the_arrows = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("tensor")
            .definedBy("latent.tensor..")
            .layer("nn")
            .definedBy("latent.nn..")
            .layer("train")
            .definedBy("latent.train..")
            .optionalLayer("prob")
            .definedBy("latent.prob..")
            .layer("data")
            .definedBy("latent.data..")
            .layer("models")
            .definedBy("latent.models..")
            .layer("metrics")
            .definedBy("latent.metrics..")
            .layer("plot")
            .definedBy("latent.plot..")
            .layer("check")
            .definedBy("latent.check..")
            .layer("course")
            .definedBy("latent.course..")
            .whereLayer("models")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("course")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("metrics")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("nn")
            .mayOnlyBeAccessedByLayers("models")
            .whereLayer("prob")
            .mayOnlyBeAccessedByLayers("models")
            .whereLayer("train")
            .mayOnlyBeAccessedByLayers("models", "course")
            .whereLayer("data")
            .mayOnlyBeAccessedByLayers("course")
            .whereLayer("plot")
            .mayOnlyBeAccessedByLayers("course")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("course");

    @ArchTest
    static final ArchRule rooms_are_free_of_cycles =
            slices().matching("latent.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_tensor_room_sees_the_engine = noClasses()
            .that()
            .resideOutsideOfPackages("latent.tensor..", "ai.djl.pytorch.jni..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.djl.engine..", "ai.djl.pytorch..");

    @ArchTest
    static final ArchRule only_the_metrics_room_sees_the_libraries_for_clustering_maps_and_fits = noClasses()
            .that()
            .resideOutsideOfPackage("latent.metrics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hipparchus..", "de.javagl..", "smile..");
}
