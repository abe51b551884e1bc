import {
  analyze
} from "./chunk-NTCQPB7D.js";
import "./chunk-A4APDWCJ.js";
import "./chunk-LTKMC2S4.js";
import "./chunk-RTQOBBT5.js";
export {
  analyze
};
