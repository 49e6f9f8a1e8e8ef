package org.callwright.launcher.goods;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All goods of the demo as files for the import. */
public final class DemoGoods {
    private DemoGoods() {}

    /** @return the files, in the order in which they can be taken in */
    public static List<Path> writeTo(Path folder) {
        return Stream.concat(
                        Steelwheels.files().stream().map(file -> file.writeTo(folder, "steelwheels")),
                        Synthetic.files().stream().map(file -> file.writeTo(folder, "synthetic")))
                .toList();
    }
}
