package io.tailorline.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Packages as slices, the root one too, which a pattern of package names leaves out. */
public final class EachPackage implements SliceAssignment {

    private final String root;

    private EachPackage(String root) {
        this.root = root;
    }

    /** The package of that name and each below it. */
    public static EachPackage from(String root) {
        return new EachPackage(root);
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root) || name.startsWith(root + ".") ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "each package from %s on".formatted(root);
    }
}
