package ma.khabar.media;

import java.io.IOException;

/** Something that is no picture, or none that we take. */
public final class NoPicture extends IOException {
    private final Reason reason;

    /** Why it is not taken: for whoever runs the command, and for whoever sent it from a page. */
    public enum Reason {
        NO_PICTURE("not a picture", "هذا الملف ليس صورة، مهما كان اسمه."),
        KIND("neither JPEG, PNG, WebP nor GIF", "لا نقبل إلا JPEG وPNG وWebP وGIF."),
        TOO_LARGE("more than 60 megapixels", "الصورة أكبر من 60 ميغابكسل. صغّرها ثم أرسلها."),
        ANIMATED("an animated WebP", "لا نقبل WebP المتحرك. أرسل صورة واحدة منه."),
        TOO_SMALL("smaller than 112 pixels", "الصورة صغيرة: نحتاج 112 بكسل على الأقل في ضلعها الأطول."),
        DAMAGED("damaged or cut short", "الملف تالف أو ناقص، فلا يمكن قراءة الصورة كاملة.");

        private final String message;
        private final String sentence;

        Reason(String message, String sentence) {
            this.message = message;
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    NoPicture(Reason reason) {
        super(reason.message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
