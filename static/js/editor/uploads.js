// Pictures that are dropped or pasted go to the library, and from there into the text.
import { Selection } from "prosemirror-state";
import { tell } from "editor/ask";

// `place` puts one that is there into the text.
export function uploads(library, place) {
  async function upload(view, files) {
    for (const file of files) {
      tell(`ترفع الصورة «${file.name}»…`, "kept");
      const body = new FormData();
      body.append("picture", file);
      const answer = await fetch(library, { method: "POST", headers: { Accept: "application/json" }, body }).catch(() => null);
      const said = await answer?.json().catch(() => null);
      if (!answer?.ok) return tell(said?.error ?? "لم ترفع الصورة. تحقق من الاتصال ثم أعد المحاولة.");
      tell("");
      place(view, { ...said, picture: String(said.id) });
    }
  }

  const images = transfer => [...transfer?.files ?? []].filter(file => file.type.startsWith("image/"));

  // Word puts a picture of the text beside the text: that is not what was meant. A picture that was copied is by itself.
  const take = (view, event, transfer) => {
    const files = images(transfer);
    if (!files.length || transfer.getData("text/html").replace(/<[^>]*>/g, "").trim()) return false;
    event.preventDefault();
    upload(view, files);
    return true;
  };
  const paste = (view, event) => take(view, event, event.clipboardData);

  // Where it was let go.
  const drop = (view, event) => {
    const { state } = view;
    const spot = view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (!take(view, event, event.dataTransfer)) return false;
    if (spot) view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(spot.pos))));
    return true;
  };
  return { upload, paste, drop };
}
