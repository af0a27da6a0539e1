// See charts.hpp. Colours come from the page's style sheet by class, so light and dark both work.
#include "whatif/charts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "whatif/conclusions.hpp"

namespace mellanrum::whatif {

namespace {

constexpr double width = 720, left = 56, right = 16, top = 34;

std::string coordinate(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

std::string open_svg(std::string const& title, double height) {
  return "<svg role=\"img\" viewBox=\"0 0 " + coordinate(width) + " " + coordinate(height) +
         "\" aria-label=\"" + escape_html(title) + "\"><title>" + escape_html(title) +
         "</title><text class=\"heading\" x=\"0\" y=\"16\">" + escape_html(title) + "</text>";
}

std::string text_at(double x, double y, std::string const& text, char const* anchor) {
  return "<text x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + "\" text-anchor=\"" + anchor +
         "\">" + escape_html(text) + "</text>";
}

std::string line_at(double x1, double y1, double x2, double y2, char const* kind) {
  return "<line class=\"" + std::string(kind) + "\" x1=\"" + coordinate(x1) + "\" y1=\"" +
         coordinate(y1) + "\" x2=\"" + coordinate(x2) + "\" y2=\"" + coordinate(y2) + "\"/>";
}

// A step of 1, 2 or 5 times a power of ten that gives about `wanted` marks.
double nice_step(double range, int wanted) {
  double const raw = range / wanted;
  double const power = std::pow(10, std::floor(std::log10(raw)));
  for (double factor : {1.0, 2.0, 5.0}) {
    if (raw <= factor * power) return factor * power;
  }
  return 10 * power;
}

class FanPlot {
 public:
  FanPlot(std::string const& title, std::vector<FanLine> const& lines)
      : lines_(lines), svg_(open_svg(title, height)) {
    for (FanLine const& line : lines) {
      for (FanWeek const& week : line.weeks) highest_ = std::max(highest_, week.p95);
    }
    if (highest_ <= 0) highest_ = 1;
  }

  std::string draw() {
    draw_axes();
    for (std::size_t i = 0; i < lines_.size(); ++i) draw_line(i);
    return svg_ + "</svg>";
  }

 private:
  static constexpr double height = 300, bottom = 56;

  double x(double week) const { return left + (width - left - right) * week / (run_weeks - 1); }
  double y(double value) const {
    return height - bottom - (height - bottom - top) * value / highest_;
  }

  void draw_axes() {
    double const step = nice_step(highest_, 4);
    for (double value = 0; value <= highest_ * 1.0001; value += step) {
      svg_ += line_at(left, y(value), width - right, y(value), "grid");
      svg_ += text_at(left - 6, y(value) + 4, swedish_number(value), "end");
    }
    for (int week = 0; week < run_weeks; week += 52) {
      svg_ += text_at(x(week), height - bottom + 16, "v " + std::to_string(week), "middle");
    }
  }

  void band(std::size_t i, double FanWeek::*low, double FanWeek::*high) {
    auto const& weeks = lines_[i].weeks;
    svg_ += "<path class=\"band c" + std::to_string(i % 5) + "\" d=\"M";
    for (std::size_t w = 0; w < weeks.size(); ++w) {
      svg_ += coordinate(x(static_cast<double>(w))) + " " + coordinate(y(weeks[w].*high)) + "L";
    }
    for (std::size_t w = weeks.size(); w-- > 0;) {
      svg_ += coordinate(x(static_cast<double>(w))) + " " + coordinate(y(weeks[w].*low)) +
              (w > 0 ? "L" : "Z\"/>");
    }
  }

  void draw_line(std::size_t i) {
    auto const& weeks = lines_[i].weeks;
    if (weeks.empty()) return;
    band(i, &FanWeek::p5, &FanWeek::p95);
    band(i, &FanWeek::p25, &FanWeek::p75);
    svg_ += "<polyline class=\"median c" + std::to_string(i % 5) + "\" points=\"";
    for (std::size_t w = 0; w < weeks.size(); ++w) {
      svg_ += coordinate(x(static_cast<double>(w))) + "," + coordinate(y(weeks[w].p50)) + " ";
    }
    svg_ += "\"/>";
    double const legend = left + 130 * static_cast<double>(i);
    svg_ += "<line class=\"median c" + std::to_string(i % 5) + "\" x1=\"" + coordinate(legend) +
            "\" x2=\"" + coordinate(legend + 24) + "\" y1=\"288\" y2=\"288\"/>";
    svg_ += text_at(legend + 30, 292, lines_[i].name, "start");
  }

  std::vector<FanLine> const& lines_;
  std::string svg_;
  double highest_ = 0;
};

}  // namespace

std::string escape_html(std::string_view text) {
  std::string result;
  for (char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

std::string fan_chart(std::string const& title, std::vector<FanLine> const& lines) {
  return FanPlot(title, lines).draw();
}

std::string dot_chart(std::string const& label, int filled, int of) {
  constexpr int most = 100, a_row = 10, distance = 14;
  if (of > most) {
    filled = static_cast<int>(std::lround(static_cast<double>(filled) * most / of));
    of = most;
  }
  int const rows = (of + a_row - 1) / a_row;
  std::string svg = "<svg class=\"dots\" role=\"img\" viewBox=\"0 0 " +
                    std::to_string(a_row * distance) + " " + std::to_string(rows * distance) +
                    "\" aria-label=\"" + escape_html(label) + "\">";
  for (int i = 0; i < of; ++i) {
    svg += "<circle class=\"" + std::string(i < filled ? "on" : "off") + "\" r=\"4.5\" cx=\"" +
           std::to_string(i % a_row * distance + distance / 2) + "\" cy=\"" +
           std::to_string(i / a_row * distance + distance / 2) + "\"/>";
  }
  return svg + "</svg>";
}

std::string interval_chart(std::string const& title, std::vector<IntervalRow> const& rows) {
  double reach = 1;
  for (IntervalRow const& row : rows) {
    reach = std::max({reach, std::abs(row.interval.low), std::abs(row.interval.high)});
  }
  constexpr double label = 300, row_height = 26;
  double const height = top + row_height * static_cast<double>(rows.size()) + 30;
  double const middle = label + (width - label - right) / 2;
  double const scale = (width - label - right) / 2 / reach;
  std::string svg = open_svg(title, height);
  double const step = nice_step(reach, 2);
  for (double mark = -std::floor(reach / step) * step; mark <= reach; mark += step) {
    double const x = middle + mark * scale;
    svg += line_at(x, top, x, height - 26, std::abs(mark) < step / 2 ? "zero" : "grid");
    svg += text_at(x, height - 10, swedish_number(mark) + " %", "middle");
  }
  double y = top + row_height / 2;
  for (IntervalRow const& row : rows) {
    bool const better = (row.interval.mean < 0) == (row.good == Good::lower);
    char const* kind = !row.interval.excludes_zero() || row.good == Good::neither ? "unclear"
                       : better                                                   ? "better"
                                                                                  : "worse";
    svg += text_at(0, y + 4, row.name, "start");
    svg +=
        line_at(middle + row.interval.low * scale, y, middle + row.interval.high * scale, y, kind);
    svg += "<circle class=\"" + std::string(kind) + "\" r=\"5\" cx=\"" +
           coordinate(middle + row.interval.mean * scale) + "\" cy=\"" + coordinate(y) + "\"/>";
    y += row_height;
  }
  return svg + "</svg>";
}

}  // namespace mellanrum::whatif
