"""How is a series drawn? Series in, a frozen Chart out, and from that an image; nothing here reads a database.

style     the contract: colours, sizes, marks, type
numbers   numbers and dates as charts write them
headings  the finding as a title, the measure as a subtitle, the sources as a footer
data      series -> Chart: what is drawn, as a value that can be tested without drawing it
families  which series belong on one chart, and which are worth drawing
spread    labels beside lines, without overlap
axis      ticks that read well from three days to ten years
marks     the lines, bars and marks on the axes (matplotlib)
sheet     a figure that is filled from its edges (matplotlib)
labels    names at the lines' ends (matplotlib)
layout    title, key and footer around the axes (matplotlib)
image     PNG, SVG and PDF bytes (matplotlib)
panels    small multiples (matplotlib)
"""

from tracker.report.chart.data import Chart, Line, Mark, build_chart

__all__ = ["Chart", "Line", "Mark", "build_chart"]
