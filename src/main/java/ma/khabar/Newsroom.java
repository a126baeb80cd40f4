package ma.khabar;

import java.time.Clock;
import ma.khabar.category.CategoryStore;
import ma.khabar.correction.CorrectionPages;
import ma.khabar.correction.CorrectionStore;
import ma.khabar.db.Database;
import ma.khabar.editing.ActStore;
import ma.khabar.editing.AutosavePages;
import ma.khabar.editing.BoardPages;
import ma.khabar.editing.BoardStore;
import ma.khabar.editing.BulkPages;
import ma.khabar.editing.CheckPages;
import ma.khabar.editing.EditorPages;
import ma.khabar.editing.Links;
import ma.khabar.editing.PieceStore;
import ma.khabar.editing.Pieces;
import ma.khabar.editing.PresenceStore;
import ma.khabar.editing.Press;
import ma.khabar.editing.PreviewPages;
import ma.khabar.editing.RevisionPages;
import ma.khabar.editing.StepPages;
import ma.khabar.editing.TextStore;
import ma.khabar.media.PictureFiles;
import ma.khabar.media.PictureStore;
import ma.khabar.media.UseStore;
import ma.khabar.newsroom.Manuscripts;
import ma.khabar.search.Search;
import ma.khabar.web.Views;

/** What the newsroom is made of. */
final class Newsroom {
    private final Database database;
    private final Clock clock;
    private final Pictures library;
    private final EditorPages.Books books;
    private final CorrectionStore corrections;
    private final Press press;
    private final Pieces pieces;
    private final Manuscripts manuscripts;

    /** All of it that answers requests. */
    record Pages(
            BoardPages board,
            EditorPages editor,
            StepPages steps,
            BulkPages bulk,
            AutosavePages autosave,
            CheckPages checks,
            RevisionPages revisions,
            PreviewPages previews,
            CorrectionPages corrections,
            Pictures.Pages library) {}

    Newsroom(Ground ground, CategoryStore categories, PictureFiles files) {
        this.database = ground.database();
        this.clock = ground.clock();
        this.library = new Pictures(ground, files);
        PictureStore pictures = new PictureStore(database);
        ActStore acts = new ActStore(database, clock);
        this.books = new EditorPages.Books(
                new PieceStore(database),
                new TextStore(database),
                acts,
                new PresenceStore(database),
                new Links(database, acts, ground.key(), clock),
                pictures);
        this.corrections = new CorrectionStore(database);
        this.press = new Press(categories, pictures, files);
        Pieces.Shelves shelves = new Pieces.Shelves(books.pieces(), books.texts(), acts, corrections, new UseStore());
        this.pieces = new Pieces(database, shelves, press, clock);
        this.manuscripts = new Manuscripts(database, categories, pictures, pieces::filed, clock);
    }

    Manuscripts manuscripts() {
        return manuscripts;
    }

    /** What is done when nobody works. */
    void sweep() {
        library.sweep();
    }

    Pieces pieces() {
        return pieces;
    }

    Pages pages(Frame frame, Search search) {
        Views views = frame.views();
        EditorPages.Look look = new EditorPages.Look(views, frame.assets());
        BoardStore board = new BoardStore(database);
        EditorPages editor = new EditorPages(books, pieces, press, look, clock);
        return new Pages(
                new BoardPages(board, pieces, editor, search, views, clock),
                editor,
                new StepPages(editor),
                new BulkPages(editor, views),
                new AutosavePages(editor, books, pieces, press, views, clock),
                new CheckPages(editor, books, views),
                new RevisionPages(editor, pieces, books.texts(), books.acts(), press, views),
                new PreviewPages(editor, books, press, views, clock),
                new CorrectionPages(corrections, views, clock),
                library.pages(views, search));
    }
}
