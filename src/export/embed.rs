//! The HTML by which another site shows a figure in a frame.

use super::html_text;

/// What a page needs once, so that each frame is as high as the figure within it.
pub const HEIGHT_SCRIPT: &str = "<script>
addEventListener(\"message\", ({ data, source }) => {
  if (data?.studiTiru !== \"height\") return;
  for (const frame of document.querySelectorAll(\"iframe\")) {
    if (frame.contentWindow === source) frame.style.height = `${Math.min(data.height, 4000)}px`;
  }
});
</script>";

/// The address of the figure of a view in a frame: `base` is the folder of the page with its last slash, `fragment` the
/// view, `#/visits?…`; without a theme, that of the reader's device.
pub fn embed_address(base: &str, fragment: &str, theme: Option<&str>) -> String {
    let theme = theme.map_or_else(String::new, |theme| format!("?theme={theme}"));
    format!("{base}embed.html{theme}{fragment}")
}

/// The frame with a title for screen readers, and [`HEIGHT_SCRIPT`]; `height_px` is its height until the script runs.
pub fn embed_code(address: &str, title: &str, height_px: u32) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{height_px}\" loading=\"lazy\" style=\"border: 0\"></iframe>\n{HEIGHT_SCRIPT}",
        html_text(address),
        html_text(title)
    )
}

#[cfg(test)]
mod tests {
    use super::{embed_address, embed_code};

    #[test]
    fn the_frame_names_the_view_and_the_theme() {
        let address = embed_address("https://example.org/st/", "#/visits?province=33&lang=id", Some("dark"));
        assert_eq!(address, "https://example.org/st/embed.html?theme=dark#/visits?province=33&lang=id");
        assert_eq!(embed_address("./", "#/", None), "./embed.html#/");
    }

    #[test]
    fn no_title_ends_the_attribute_it_stands_in() {
        let code = embed_code("./embed.html#/", "\"><script>alert(1)</script>", 480);
        assert!(
            code.starts_with(
                "<iframe src=\"./embed.html#/\" title=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\" "
            )
        );
    }
}
