"""What libyaml says of a broken text, in Chinese."""

PROBLEMS = (
    ("found character that cannot start any token", "此处的字符不能开始一个值（常见原因：用了制表符 Tab 缩进）"),
    ("could not find expected ':'", "此处缺少英文冒号加空格"),
    ("mapping values are not allowed", "此处不应出现冒号；含“: ”的文字须加引号"),
    ("did not find expected key", "此处应是一个键；检查缩进和引号"),
    ("did not find expected '-' indicator", "此处应是以“- ”开头的一项；检查缩进"),
    ("did not find expected ','", "括号没有配对，或少了英文逗号"),
    ("found unexpected end of stream", "引号没有配对"),
    ("but found another document", "一个文件只能有一份数据，不能有第二个“---”"),
    ("found unknown escape character", "双引号文字里有不认识的反斜杠转义"),
    ("found unexpected ':'", "此处不应出现冒号；冒号后须有空格和值"),
    ("did not find expected alphabetic or numeric character", "以 & 或 * 开头的文字须加引号"),
    ("block sequence entries are not allowed", "“- ”开头的一项须另起一行；以“- ”开头的文字须加引号"),
)
"""A part of the English message → what an editor is told; the first that fits."""
