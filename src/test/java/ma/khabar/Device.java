package ma.khabar;

/** What a page is read on: a phone or a desk, with script or without. */
public enum Device {
    PHONE(360, 740, true),
    PHONE_WITHOUT_SCRIPT(360, 740, false),
    DESK(1440, 900, true),
    DESK_WITHOUT_SCRIPT(1440, 900, false);

    final int width;
    final int height;
    final boolean script;

    Device(int width, int height, boolean script) {
        this.width = width;
        this.height = height;
        this.script = script;
    }

    public boolean runsScript() {
        return script;
    }
}
