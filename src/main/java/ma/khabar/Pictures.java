package ma.khabar;

import ma.khabar.library.EntryPages;
import ma.khabar.library.Library;
import ma.khabar.library.LibraryPages;
import ma.khabar.library.LibraryStore;
import ma.khabar.library.PictureLogStore;
import ma.khabar.library.Sweep;
import ma.khabar.library.UploadPages;
import ma.khabar.media.PictureFiles;
import ma.khabar.search.Search;
import ma.khabar.web.Views;

/** What the media library is made of. */
record Pictures(Ground ground, PictureFiles files) {

    /** All of it that answers requests. */
    record Pages(LibraryPages entries, UploadPages uploads, EntryPages entry) {}

    /** What is done when nobody works. */
    void sweep() {
        new Sweep(ground.database(), files, ground.clock()).work();
    }

    Pages pages(Views views, Search search) {
        LibraryStore entries = new LibraryStore(ground.database());
        PictureLogStore log = new PictureLogStore(ground.database(), ground.clock());
        Library library = new Library(ground.database(), files, entries, log, ground.clock());
        LibraryPages pages = new LibraryPages(entries, search, views);
        return new Pages(
                pages,
                new UploadPages(library, entries, files, pages),
                new EntryPages(library, entries, log, views, ground.clock()));
    }
}
