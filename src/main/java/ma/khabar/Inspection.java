package ma.khabar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ma.khabar.media.Logo;
import ma.khabar.media.Picture;
import ma.khabar.media.PictureFiles;
import ma.khabar.media.PictureStore;
import ma.khabar.night.ReconcileStore;
import ma.khabar.night.ReferenceStore;
import ma.khabar.search.Search;

/** Whether a site is whole. Reads all of it. */
record Inspection(Ground ground, PictureFiles files) {

    /** A sentence for each thing that is not as it should be. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(new ReconcileStore(ground.database()).differences());
        faults.addAll(new ReferenceStore(ground.database()).faults());
        try {
            for (Picture picture : new PictureStore(ground.database()).kept())
                files.fault(picture).ifPresent(faults::add);
            for (Logo logo : ground.settings().current().logo().stream().toList())
                files.logos().fault(logo).ifPresent(faults::add);
            faults.addAll(Search.faults(ground.config().data()));
        } catch (IOException e) {
            throw Failure.of(ground.config().data(), e);
        }
        return faults;
    }
}
