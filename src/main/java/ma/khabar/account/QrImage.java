package ma.khabar.account;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a camera reads it, for an SVG in the page: no other site draws it, and no script.
 *
 * @param box the view box, with the quiet margin that cameras need
 * @param path the dark squares
 */
record QrImage(String box, String path) {
    private static final int MARGIN = 4;

    static QrImage of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y))
                    path.append("M").append(x).append(",").append(y).append("h1v1h-1z");
            }
        }
        int side = code.size + 2 * MARGIN;
        return new QrImage(-MARGIN + " " + -MARGIN + " " + side + " " + side, path.toString());
    }
}
